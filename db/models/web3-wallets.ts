import { web3Wallet, type Web3Wallet } from '../../domain/wallets/schema.js';
import { BaseModel } from './base-model.js';

export interface Web3WalletModel extends Web3Wallet {}

export class Web3WalletModel extends BaseModel {
  static override tableName = 'web3_wallets';
  static override schema = web3Wallet;
}
